"""What reports and statistics take and answer."""
