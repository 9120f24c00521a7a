"""One experiment under way: built, placed on a device, trained, brought back after a failure."""
