# Letters about audits. None holds what was found, or who was named.

audits-team-named =
    .subject = Who audits you: audit { $audit }
    .body =
        The team of the audit { $audit } was named. Until { $until } you can object to a member, once and with a reason. Sign in to read the names, and to object.

audits-team-named-finally =
    .subject = Who audits you: audit { $audit }
    .body =
        The team of the audit { $audit } was named. Sign in to read the names.

audits-findings =
    .subject = The report of the audit { $audit } was accepted
    .body =
        The report of the audit { $audit } was accepted. Findings that wait for your answer: { $count }. Sign in to read each of them with its days, and to answer with the cause, what you put right, and what keeps it from coming again.

audits-returned =
    .subject = A report came back: audit { $audit }
    .body =
        The report of the audit { $audit } was returned to its team, with a reason. Sign in to read it; you can write again.

audits-overdue =
    .subject = A day has passed: finding { $finding }
    .body =
        A day on which the finding { $finding } was to be answered or mended has passed. It reads overdue, and the audit body was told. Sign in to read what is missing; what follows is decided by people, after you were heard.
