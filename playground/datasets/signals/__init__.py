"""Signals: numbers in a row whose order has a meaning."""
