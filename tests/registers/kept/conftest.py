"""The stores of the ledger's own tests."""

from tests.ledger.conftest import new_store, on_server

__all__ = ["new_store", "on_server"]
