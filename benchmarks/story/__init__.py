"""Scoring promise rows against a story's expected rows, point by point (`tests/data/stories/README.md`)."""
