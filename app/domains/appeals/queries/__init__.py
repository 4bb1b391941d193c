"""Every SELECT over appeals, their panels and votes."""
