"""What workers are owed and what they got back, to the last minor unit (V7).

A plan names everyone recruited the same way in the window by a code, the amount and by which
method, what is due when, who pays which share; the worker confirms what she received.
"""
