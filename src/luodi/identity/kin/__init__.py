"""What a name is related to but is not: groups, subsidiaries, joint ventures; posts and former names.

Everything here is read off what texts say, and carries the day and the sentence.
"""
