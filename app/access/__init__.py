"""Who may do what to which thing: the only place that decides."""
