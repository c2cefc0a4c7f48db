"""Luodi: what was promised, by whom, when; what changed; what happened; and how do we know?"""
