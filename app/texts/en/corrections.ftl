# Letters about disputes of public values. None holds the value, or the words of who asked.

corrections-lodged =
    .subject = A value of the record { $record } is disputed
    .body =
        Somebody says that a public value of the record { $record } is wrong (number { $number }). Nothing is decided. Until { $until } you can answer on the record before it is. Sign in to read which value it is, and to answer.

corrections-decided =
    .subject = Decided: the dispute { $number }
    .body =
        The question whether a value of the record { $record } is right (number { $number }) was decided, or a decision about it was taken back. Sign in to read the reasons.

# To an address that was given without an account: it says that there is an answer, and no more.
corrections-answered =
    .subject = There is an answer for you
    .body =
        Somebody gave this address for the answer to a correction of a public register. There is an answer now: whoever asked can read it with the number and the code that were given when they asked. If it was not you, do nothing; this is written once a day at most.
