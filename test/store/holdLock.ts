import SqliteDatabase from 'better-sqlite3';

/** A program of its own: locks the database file it is given and says so; lets go when its standard input ends. */
const [file] = process.argv.slice(2);
const database = new SqliteDatabase(file);
database.exec('BEGIN EXCLUSIVE');
console.log('locked');
process.stdin.resume().on('end', () => database.close());
