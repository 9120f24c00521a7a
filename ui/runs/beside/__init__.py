"""The run beside the present one: what a person sees and asks of it."""
