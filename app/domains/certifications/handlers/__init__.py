"""What applications and certificates do when others act: each follows the journal."""
