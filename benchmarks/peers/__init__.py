"""Other libraries that read amounts and dates, each run in an environment of its own.

`harness.py` and the `read_*.py` import nothing of this repository but one another (ours import luodi); what
they print is compared in `benchmarks/values.py`. `make bench` builds the environments from the locks.
"""
