"""What is seen: pictures, transitions, motion, the television and the gas, drawn from a StageState and given dt."""
