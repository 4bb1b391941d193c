# Where else a worker can go: which office enforces the rule in a place, and until when.

# $place is a country or a part of one, $checked and $day are dates, $time is a span.
recourse-law = What this register does does not replace and does not stop a claim there.
recourse-advice = This is information, not legal advice. It was checked on { $checked } and can have changed.
recourse-unknown = We do not know here which office enforces the rule in this place: { $place }.
recourse-general = Ask a labour office, your embassy, a trade union or free legal help. Ask at once which day is the last one for a claim.
recourse-emergency-unknown = We know no number to call in this place: { $place }. Call the emergency number of the country, your embassy, or someone you trust.
recourse-reach-unknown = How to reach it is not known here.
recourse-limit-claim = Time for a claim: { $time }.
recourse-limit-prosecution = Time in which the office can bring it to a court: { $time }.
recourse-limit-unknown = The last day for a claim is not known here. Go soon: there may be one.
recourse-last_day = Last day known: { $day }.
recourse-since-payment = It runs from the day you paid.
recourse-since-offence = It runs from the day it happened.
recourse-since-end_of_work = It runs from the day the work ended.
recourse-since-return = It runs from the day you came home.
recourse-since-not_said = The text that we read does not say from which day. Count from the earliest one.

# What an office takes, what it can do, and for whom alone.
recourse-takes-fees = Money paid for a job
recourse-takes-wages = Pay that is missing
recourse-takes-agency = What an agency did wrong
recourse-takes-contract = A broken contract
recourse-takes-any = Any problem at work
recourse-can-refund = It can order that the money is paid back.
recourse-can-pay = It can see that missing pay is paid.
recourse-can-licence = It can punish the agency or take its licence away.
recourse-can-mediate = It helps both sides to agree.
recourse-can-court = It can bring the case to a court.
recourse-can-deposit = It can pay you out of a deposit of the agency or the employer.
recourse-only-farm_food_shellfish = Only for work in farming, food and shellfish.
recourse-only-h2a = Only for farm work in the United States under the H-2A programme.
recourse-only-nepal_in_uae = For workers from Nepal in the United Arab Emirates.

# How sure it is, and who says so.
recourse-sure-seen = We read this in a text that says so.
recourse-sure-general = This is general knowledge; nobody checked it in a text.
recourse-sure-draft = This is a first draft; check it before you rely on it.
recourse-own = This comes from whoever runs this register.

# Spans of time.
recourse-time-months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
recourse-time-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
