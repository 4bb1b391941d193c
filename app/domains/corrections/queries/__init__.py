"""Every SELECT over disputes: ``disputes`` for people, ``marks`` for what stands beside a value."""
