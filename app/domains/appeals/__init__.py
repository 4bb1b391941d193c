"""Appeals: one resource for every adverse act, decided by people who had no part in it (C2).

Whoever is struck by an act in effect **lodges** an appeal against its notice. The secretariat names
a **panel** of members of the scheme's body that hears appeals; each is checked: no part in the act
(every actor of what the owner of the act calls its file), no membership of the appellant, no
declared interest. The appellant may **object** to a member for some days. The panel **admits** the
appeal, **hears** it, and decides by **votes** with reasons at the quorum of the notice's terms;
votes of members who turn out to be conflicted do not count.

Upheld, the owner opens the state before the act again; partly, it goes back to the deciding body;
dismissed, it stands. Inadmissible is decided by votes as well, with reasons. A **plain error** is
corrected without appeal, and costs nothing of the time to appeal.

The domain that owns an act registers an ``types.Appealable`` for its kind in ``app.desks``; appeals
know no owner.
"""
