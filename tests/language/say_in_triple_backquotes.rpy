```
One.

Two.
```
