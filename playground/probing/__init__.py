"""Answers to probes: what a network computes, shown without changing it."""
