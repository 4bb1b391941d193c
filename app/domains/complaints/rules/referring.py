"""In what time an authority answers a referral, and when she reads its words."""

from datetime import timedelta

ANSWERED_WITHIN = timedelta(days=15)
"""Where no clause says. A draft: facts on states, 6d, propose it for an answer to an inquiry."""
TOLD_AGAIN_WITHIN = timedelta(days=30)
"""From one word of an authority to the next; our own default, as no source gives one."""
WORDS_WAIT = timedelta(days=7)
"""For the officer, who looks at them before she does; our own default. Nobody keeps them longer."""
