init python:
    import random
    import collections
    class SoItem:
        def __init__(self, name, price=1):
            self.name, self.price = name, price
        def __eq__(self, other):
            return isinstance(other, SoItem) and self.name == other.name
        def __hash__(self):
            return hash(self.name)
    class SoBag(object):
        def __init__(self):
            self.items = []
        def add(self, item):
            if len(self.items) < 3:
                self.items.append(item)
                renpy.notify("Got " + item.name)
                return True
            return False
        @property
        def total(self):
            return sum(i.price for i in self.items)
default so_bag = SoBag()
default so_counts = collections.defaultdict(int)
default so_seen = {"a": {"b": [1, 2]}}
default so_point = (1, 2)
label store_objects:
    $ so_bag.add(SoItem("lamp", 3))
    if so_bag.add(SoItem("rope")):
        "Bag: [so_bag.items[0].name], [so_bag.total]."
    $ so_counts["x"] += 2
    $ so_seen["a"]["b"].append(3)
    $ so_x, so_y = so_point
    "[so_counts[x]] [so_seen[a][b]] [so_x] [so_y]"
    if SoItem("rope") in so_bag.items and not SoItem("hat") in so_bag.items:
        "Rope."
    python:
        so_names = sorted([i.name for i in so_bag.items], key=lambda n: -len(n))
        so_text = ", ".join(so_names)
        try:
            so_bag.missing
        except AttributeError:
            so_text += "."
        with_block = [c for c in so_text if c.isalpha()]
        while len(with_block) > 3:
            with_block.pop()
        assert with_block
    "[so_text] [with_block]"
    $ so_kw = dict(a=1, **{"b": 2})
    "[so_kw]"
    return
