"""What is asked of cohorts."""
