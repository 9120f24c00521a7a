"""Fine-tuning on a person's own drawings."""
