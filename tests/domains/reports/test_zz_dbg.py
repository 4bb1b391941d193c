from tests.domains.reports.test_statistics import Systems, decision


def test_dbg(world, clock):
    s = Systems(world, firms=3); p = s.push(decision(1)); print("BECAME", s.became(p)); assert 0
