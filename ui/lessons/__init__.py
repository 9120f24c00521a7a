"""The lesson beside the network: its list, its text with live numbers, its steps and challenges."""
