# Letters to authorities about reports that they asked to get regularly.

# $jurisdiction is a code of ISO 3166; $first and $last are the days of the period; $link leads to the report.
reports-ready =
    .subject = The report of { $jurisdiction } is ready: { $first } to { $last }
    .body =
        The compliance report of { $jurisdiction } from { $first } to { $last } is ready. Sign in to read it at this address. No report is ever attached to a letter.

        { $link }

        Your authority set this up. A manager of it can end it at any time.
