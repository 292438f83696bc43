package lifeline.playbook;

import java.util.SortedMap;

/** The playbooks of one set of files, by id. */
record PlaybookBook(SortedMap<String, Playbook> byId) {}
