# Letters to authorities about what they were told under agreements between states.

# $number is of the recall; the letter names no firm, and $link leads to the list.
disclosures-recalled =
    .subject = A recall is to be acknowledged: { $number }
    .body =
        Something that your authority was told under an agreement does not stand any more, or not as it was told. Read the recall { $number }, take back what you did because of the original, and acknowledge it. Until then it counts as open, and after its time as overdue.

        { $link }
