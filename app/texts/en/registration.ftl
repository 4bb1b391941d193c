# Letters about profiles of firms that no list names, links between firms, and changes of owner.

registration-profile-decided =
    .subject = Your profile { $number }
    .body =
        { $action ->
            [return] The profile { $number } was returned to you. Sign in to read why, change it, and submit it again.
            [refuse] The profile { $number } was refused. Sign in to read why. Nothing of it was or will be public.
            [match] The profile { $number } is of a firm that a register lists already. It was turned into a claim to that record, which the licensing authority or the contact in its register has to confirm.
           *[register] The profile { $number } was registered, and the firm is on the register from now on. Listing is no approval. A claim to the record was lodged for you: when it is granted, you can speak for the firm.
        }

# $stater and $other are numbers of records.
registration-link-stated =
    .subject = The firm { $stater } names { $other }
    .body =
        The firm with the number { $stater } states a link to the record { $other }, which your organisation holds. It is not public. Sign in to confirm it, or to deny it.

registration-link-answered =
    .subject =
        { $state ->
            [confirmed] Your link to { $other } was confirmed
           *[denied] Your link to { $other } was denied
        }
    .body =
        { $state ->
            [confirmed] The link that your firm { $stater } states to { $other } was confirmed. It is public now.
           *[denied] The link that your firm { $stater } states to { $other } was denied. It is not public.
        }

registration-right-lapsed =
    .subject = You do not speak for { $number } any more
    .body =
        An owner of the firm { $number } changed, so the right to speak for it ended. Sign in to read why. Its owners of today can claim the record.
