"""What ties a subject with its own dialogs or pages to the window."""
