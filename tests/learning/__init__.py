"""How the weights of likeness are learnt from the labelled replies: `make learn`."""
