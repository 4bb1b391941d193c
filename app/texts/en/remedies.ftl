# What a worker reads of the money that she is owed, and what stands beside the public list.

remedies-meaning = You paid for your job what you should not have paid. This is the money that you are to get back. Say for each payment whether you got it, got less, or were made to give it back. No company is told who said it. Nobody may ask you to give anything back, or to sign that you ask for nothing more.
remedies-owed = You are owed { $due }. Of this { $open } is still to be paid.
remedies-held = { $amount } is kept for you. You can ask for it until { $until }. It never goes back to who owed it.
remedies-follow-up = Do you still have the money? Did anyone press you because of it?

remedies-method-exact = It is the sum on your receipt or transfer.
remedies-method-supported = It is what you said; somebody or something else says the same.
remedies-method-statement = It is what you said; it is near what others paid who went the same way.
remedies-method-cell_median = It is what others paid who went the same way in the same year.
remedies-method-cell_wide = It is what others paid who went the same way in that year, the year before or the year after.
remedies-method-reference = It is what people paid who went the same way, as far as is known.

remedies-interest-loan = Beside it you get the interest that you paid on your loan.
remedies-interest-simple = Beside it you get interest for the time since you paid.
remedies-interest-no_rate_known = No interest is counted, since no rate is known for your country.
remedies-interest-off = No interest is counted here.

remedies-payment-claimed = Somebody says that this was paid to you. Is it so?
remedies-payment-received = You got it.
remedies-payment-less = You got less than this. The rest is owed to you again.
remedies-payment-made_to_give_it_back = You were made to give it back. It is owed to you again.

remedies-letter =
    You are to get money back that you paid for your job: { $due }.
    Your code is { $code }. Keep it, and show it to nobody. With it you can read what was paid, and say whether you got it, got less, or were made to give it back. No company is told who said it.
    The number of your line is { $line }. It opens nothing.
    Nobody may ask you to give anything back, or to sign that you ask for nothing more. If anyone does, say so with your code.

remedies-public = What firms owed workers and gave back, of cases that are final. Nothing here tells who the workers are. Sums of fewer than ten workers are rounded. What was repaid is what workers confirmed before the first of the month.
