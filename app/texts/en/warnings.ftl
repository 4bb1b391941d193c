# What stands beside a warning in public, and the letter to who objected without an account.

warnings-conduct-charges_workers = Takes money from workers for a job.
warnings-conduct-takes_money_for_no_job = Takes money for a job that does not exist, or that never comes.
warnings-conduct-false_promises = Promises work, pay or papers that turn out to be false.
warnings-conduct-without_licence = Recruits without the licence that is needed there.
warnings-conduct-keeps_papers = Keeps passports or other papers of workers.
warnings-conduct-false_papers = Uses or makes false papers.
warnings-conduct-threatens = Threatens workers or their families.
warnings-conduct-uses_name_of_another = Uses the name of a firm that it does not belong to.

warnings-meaning = This is a warning and no judgment. It rests on what at least two people told, each for themselves, or on what an authority found. Where the named one could be reached, it could answer first, and an answer that can be shown stands here. The warning ends on the date shown. Whoever is not the one meant can say so here without an account.
warnings-contested = Somebody says that this warning is wrong. People who had no part in it are looking at it.

warnings-answered =
    .subject = There is an answer for you
    .body =
        Somebody gave this address for the answer to an objection in a public register. There is an answer now: whoever objected can read it with the code that was given then. If it was not you, do nothing; this is written once a day at most.
