testcase first:
    "Start"
    click
