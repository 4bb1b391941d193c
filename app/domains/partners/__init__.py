"""Partners: organisations that write down what workers tell, admitted for a published term (W7).

A civil society organisation enters complaints for others only while an admission is in force:
proposed by one person of the secretariat and decided by another, after references that somebody
checked and a look for people whom it shares with recruiters or employers. What is found is a
question to a person, never an answer (L10).
"""
