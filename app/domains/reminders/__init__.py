"""Reminders: what waits for people, told to them in time (fairness P7).

A **task** is something that waits for a person in one of their memberships, as the domains say
that know. A **digest** is the one letter a day that reminds of tasks before, on and after their
dates. An **absence** hands the reminders of a membership to a **substitute** for some days. What
stays undone past its date is **escalated**: shown to the superior role, which sees to it. Neither
gives anybody a right that they do not have.
"""
