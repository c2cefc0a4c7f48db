"""Room 1: from characters to exact values, in English, Chinese and Japanese.

In: a text. Out: sentences, numerals, quantities, dates, names, each with its exact span.
Must not know: anything of investment.
"""
