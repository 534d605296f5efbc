# Rebuilds Table 1 from the coded responses, in base R:
#
#   npm run -s export -- --authority essex --format csv --out essex.csv
#   Rscript docs/table-1.R essex.csv > essex-table-1.csv
#
# The labels come from essex.dictionary.csv, which the export writes beside essex.csv. Numbers from 1 to 4 are hidden ([c]).
# What `npm run report` publishes can hide more: larger numbers too, where a small one could be worked out from them.

# Table 1 of the study; the columns of the file are named code_less_angry and so on.
codes <- c(
  "confidence", "school-work", "safer", "happier", "likes-school", "friendships", "attendance", "calmer", "aspirations",
  "getting-on", "behaviour", "communication", "less-angry", "home"
)
least <- 5

read <- function(file) {
  read.csv(file, fileEncoding = "UTF-8-BOM", colClasses = "character", na.strings = "", check.names = FALSE)
}

file <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(file)) stop("Expected the file of an export, got none. Use: Rscript table-1.R essex.csv")
responses <- read(file)
dictionary <- read(sub("\\.csv$", ".dictionary.csv", file))
columns <- paste0("code_", gsub("-", "_", codes))
labels <- dictionary$label[match(columns, dictionary$name)]

# 1: the view counts, 0: it does not, empty: the person said nothing on the question.
table_of <- function(respondent) {
  views <- responses[which(responses$respondent == respondent), columns, drop = FALSE]
  people <- vapply(views, function(view) sum(view == "1", na.rm = TRUE), numeric(1))
  answered <- sum(!is.na(views[[1]]))
  shown <- people >= least & answered >= least
  rank <- rep(NA_real_, length(people))
  rank[shown] <- rank(-people[shown], ties.method = "min")
  hide <- function(number) ifelse(number > 0 & (number < least | answered < least), "[c]", number)
  result <- data.frame(
    column = respondent, rank = rank, code = codes, label = labels, people = hide(people), answered = hide(answered)
  )
  result[order(rank, people == 0), ]
}

write.csv(rbind(table_of("parent"), table_of("child")), row.names = FALSE, na = "")
