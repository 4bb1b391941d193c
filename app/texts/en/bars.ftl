# What an applicant reads beside something that waits, and the letter that there is something to read.

bars-waits-met = One of your principals has the same document as a person who may not own or run a recruiter until the day shown. Until then, or until it is found that they are two people, what you asked for waits. If it is somebody else, say so here: a person answers within ten working days.
bars-waits-asked = It is asked whether one of your principals is a person who may not own or run a recruiter. What you asked for waits until that is answered, and no longer than the time shown. You can say what speaks for it that it is somebody else. Nobody but you reads this.
bars-waits-same = A person found that one of your principals may not own or run a recruiter until the day shown. Until then, what you asked for waits. You can object once: another officer looks at it. Whoever is barred can appeal with the code of the letter that went to them.
bars-waits-late = It was asked whether one of your principals is a person who may not own or run a recruiter, and was not answered in time. What you asked for does not wait for it any more. An answer can still come.
bars-waits-no-more = What you asked for does not wait because of this.

bars-to-read =
    .subject = There is something to read about what you asked for
    .body =
        There is something to read about an application, a claim or a profile of your organisation. Only those who speak for it can read it. Sign in:
        { $link }
