# Letters about the records of firms.

subjects-claim-lodged =
    .subject = Somebody claims the record { $number }
    .body =
        An organisation says that the record { $number } is its own. Until { $until } you can object, and nothing is decided before. Sign in to see the claim, to confirm it, or to object.

# To the address that a public register gives for the firm.
subjects-your-record-claimed =
    .subject = Somebody claims the record { $number }
    .body =
        A public register gives this address for the firm with the record { $number }. An organisation says that the record is its own. Before { $until } nothing is decided.

        To object, or to confirm that it is yours, open
        { $link }

        An objection halts the claim until the secretariat has looked at it. If you do nothing, others decide.

subjects-held-record-claimed =
    .subject = Somebody claims the record { $number }
    .body =
        Another organisation says that the record { $number }, which yours holds, is its own. Nothing is decided before { $until }. If it is wrong, tell the secretariat before then: its objection halts the claim.

# $lines lists the firms, one under the other.
subjects-recruiters-changed =
    .subject =
        { $count ->
            [one] A recruiter on your list changed
           *[other] { $count } recruiters on your list changed
        }
    .body =
        The record of each changed since you were told last; read there what its register says now.

        { $lines }

        The firms do not learn who follows them.

subjects-records-joined =
    .subject = The records { $stays } and { $goes }
    .body =
        { $action ->
            [propose] It is proposed to join the records { $stays } and { $goes }: they may be one firm.
            [propose_undo] It is proposed to take the records { $stays } and { $goes } apart again.
            [reopen] The records { $stays } and { $goes } were taken apart again.
           *[merge] The records { $stays } and { $goes } were joined: { $stays } stands for both.
        } Your organisation holds one of them. If this is wrong, tell the secretariat and say why; it can be undone.
