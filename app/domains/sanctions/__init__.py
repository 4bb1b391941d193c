"""What follows a confirmed violation: proposed by a schedule, decided by the competent body (V3).

Schedules are data with their articles. A departure from one has a reason. A sanction runs for a
fixed time, for good, or until something is complied with.
"""
