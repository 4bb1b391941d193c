"""Consultations: the draft of a country's assessment, published and open to answers (C8).

Whoever assessed hands over a frozen draft: the score of each area, the answer to each indicator
with what it rests on. It is published at an address of its own and can be answered, for as long as
the scheme says, by the government, by unions and by employers that are registered here. Answers
are published as they come; an early one shortens nobody's time. Both stay public beside what is
decided.

Nobody moderates opinions. What tells of a private person is taken out of a draft or an answer, by
two people of the secretariat, and the register records that it was done.

This domain knows nothing of applications; ``certifications`` opens a consultation and looks at its
end.
"""
