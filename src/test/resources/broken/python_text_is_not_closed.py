revision = "b"
x = ["""one
]
down_revision = "a"
