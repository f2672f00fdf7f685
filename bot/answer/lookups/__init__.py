"""What is looked up: references, quotations to verify, editions, the timeline; what there is, cites, consists of."""
