"""Who acts: organisations, people, their memberships, how they sign in, and what they hold.

An organisation is who acts on the register; a person has an account and memberships, each an
organisation and a role in it; a token carries one of them. Sources of the rules: fairness P4, P5,
P8 and P9; NIST SP 800-63B-4 for passwords and second factors; RFC 6749, 6750, 7009, 7519 and 9068
for tokens; RFC 6238 for one-time codes.
"""
