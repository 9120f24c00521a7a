"""A run beside the one that is shown, trained by the same steps on the same batches."""
