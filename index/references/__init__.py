"""Written references: from "para. 15 (a)", «المرفق الثاني», 第15段 to the units they name."""
