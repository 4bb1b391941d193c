# The daily letter of what waits for somebody, and letters about absences.

# $lines is made of the messages below. $day is a date.
reminders-digest =
    .subject =
        { $count ->
            [one] { $count } task waits for you
           *[other] { $count } tasks wait for you
        }
    .body =
        This is what waits for you on { $day }.

        { $lines }

        Sign in to see each of them, and to act:
        { $link }

        You get at most one such letter a day. After signing in you can choose its hour, and leave out what has no date.

reminders-overdue = Overdue
reminders-due = Due soon
reminders-undated = Without a date

# $what is one of the messages that begin with work-. $due is a date and time.
reminders-was-due = { $what } (the first was due on { $due })
reminders-is-due = { $what } (the first is due on { $due })
reminders-instead = For a colleague who is away: { $what }
reminders-see-to = Left undone in your organisation, see to it: { $what }

# What waits, and how many.
work-claim-confirm =
    { $count ->
        [one] { $count } claim to a record to confirm
       *[other] { $count } claims to records to confirm
    }
work-claim-resume =
    { $count ->
        [one] { $count } claim with an objection to look at
       *[other] { $count } claims with objections to look at
    }
work-claim-grant =
    { $count ->
        [one] { $count } claim to decide on
       *[other] { $count } claims to decide on
    }
work-invitation-approve =
    { $count ->
        [one] { $count } invitation to approve
       *[other] { $count } invitations to approve
    }
work-import-approve =
    { $count ->
        [one] { $count } list of a register to approve
       *[other] { $count } lists of registers to approve
    }
work-other =
    { $count ->
        [one] { $count } other task
       *[other] { $count } other tasks
    }

# $role is one of the roles in letters.ftl. $begins and $until are the first and the last day.
reminders-substitute-named =
    .subject = You stand in for { $colleague }
    .body =
        { $colleague } is away from { $begins } to { $until }, both days included, and named you to stand in as { $role } for { $organisation }.

        During these days what waits for { $colleague } is listed with your own work, and the reminders come to you. This gives you no right that you do not have yourself.

        If you cannot stand in, sign in and decline:
        { $link }

reminders-substitute-released =
    .subject = You do not stand in for { $colleague } any more
    .body =
        { $colleague } of { $organisation } took back or changed the absence for which you were named. Nothing more is asked of you for it.

reminders-substitute-declined =
    .subject = { $colleague } cannot stand in for you
    .body =
        { $colleague } declined to stand in for you from { $begins } to { $until }. Until somebody else stands in, reminders come to you. Sign in to name another colleague:
        { $link }
