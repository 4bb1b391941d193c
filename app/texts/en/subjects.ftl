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
            [keep] The records { $stays } and { $goes } stay joined: the proposal to take them apart again was dropped.
            [reopen] The records { $stays } and { $goes } were taken apart again.
           *[merge] The records { $stays } and { $goes } were joined: { $stays } stands for both.
        } Your organisation holds one of them.

        { $action ->
            [reopen] If this is wrong, tell the secretariat and say why.
           *[merge]
                If this is wrong, contest it: a manager of your organisation signs in and says why. While it is only proposed, it waits for the answer. The number of the pair is { $pair }:
                POST { $contest }
        }

subjects-merge-contest-answered =
    .subject = The records { $first } and { $second }: your contest was answered
    .body =
        { $answer ->
            [granted] The secretariat looked at what you contested about the records { $first } and { $second } (pair { $pair }). You are right.
           *[upheld] The secretariat looked at what you contested about the records { $first } and { $second } (pair { $pair }). It stands.
        }

        Reasons: { $reason }

        { $answer ->
            [granted] What was only proposed is not done. Where the records are joined already, it is proposed to take them apart again; another person confirms that, and you get a letter.
           *[upheld] If there is something new that was not looked at, a merge in force can be contested again.
        }

# What stands in the letters about acts on licences. $status is what a register or an officer calls it.
subjects-licence-unnumbered = without a number
subjects-licence-new = new
subjects-licence-before = before: { $status }
subjects-licence-reads-until = { $status }, valid until { $until }
subjects-reason-erased = erased

# $before is licence-before or licence-new. $most counts characters. $contest is an address to which POST is sent.
subjects-licence-worsened =
    .subject = A licence of the record { $record } was changed
    .body =
        { $authority } decided on a licence of the record { $record }.

        Licence: { $licence }
        Register: { $register }
        It reads: { $reads } ({ $before })
        From: { $since }
        Ground: { $ground }
        Reason: { $reason }
        Decided by: { $authority } (entry { $entry } of the journal)

        If this is wrong, contest it. A manager of your organisation signs in and opens
        { $link }

        and says why, in up to { $most } characters:
        POST { $contest }

        There is no last day: it can be contested for as long as it is in force. 'Contested since' then stands beside the licence, for everybody to read, until the authority answers.

subjects-act-contested =
    .subject = An act on a licence of the record { $record } is contested
    .body =
        The firm contests what your authority decided on a licence of the record { $record }.

        Licence: { $licence }
        Register: { $register }
        The act says: { $reads }
        From: { $since }

        Everybody reads now that it is contested, until you answer. Answer before { $until }: uphold it with reasons, which takes an officer who did not decide it, or reverse it.
        { $link }

subjects-contest-answered =
    .subject =
        { $answer ->
            [reversed] The act on a licence of the record { $record } was reversed
           *[upheld] The act on a licence of the record { $record } was upheld
        }
    .body =
        { $answer ->
            [reversed] { $authority } reversed its act on a licence of the record { $record }.
           *[upheld] { $authority } upheld its act on a licence of the record { $record }.
        }

        Licence: { $licence }
        Register: { $register }
        The act says: { $reads }
        From: { $since }
        Reasons: { $reason }

        { $answer ->
            [reversed] The state before the act is open again, and the act is gone from the public past.
           *[upheld] If there is something new that was not looked at, it can be contested again.
        }
        { $link }
