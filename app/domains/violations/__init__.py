"""Charges to workers and other breaches, alleged, answered, found or not, by a competent body.

A case has respondents, each with its own answer and finding, and counts. It is notified and served
(V1), judged against the rules of its day, and confirmed or dismissed by a named standard of proof
(V3). Only what is final is public, for as long as its class says (V4).
"""
